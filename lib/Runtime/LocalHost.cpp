//===- LocalHost.cpp - A host that needs nothing from outside -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Host.h"
#include "facet/Runtime/LensCache.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/RandomNumberGenerator.h"
#include "llvm/Support/raw_ostream.h"
#include <array>
#include <chrono>

namespace facet {

namespace {
enum class LocalLens { Timestamp, Random, Uuid };

std::optional<LocalLens> parseLocalLens(llvm::StringRef name) {
  if (name == "timestamp")
    return LocalLens::Timestamp;
  if (name == "random")
    return LocalLens::Random;
  if (name == "uuid")
    return LocalLens::Uuid;
  return std::nullopt;
}

/// Bytes from the system's generator; false if it has none.
template <size_t size> bool fillRandom(std::array<uint8_t, size> &bytes) {
  return !llvm::getRandomBytes(bytes.data(), size);
}

/// "2026-02-19T08:30:00.250Z".
std::string timestamp() {
  using namespace std::chrono;
  int64_t now =
      duration_cast<milliseconds>(system_clock::now().time_since_epoch())
          .count();
  int64_t days = now / 86'400'000, rest = now % 86'400'000;
  // The Gregorian calendar in eras of 400 years that begin in March.
  int64_t shifted = days + 719'468;
  int64_t era = shifted / 146'097, day = shifted % 146'097;
  int64_t year = (day - day / 1460 + day / 36'524 - day / 146'096) / 365;
  int64_t dayOfYear = day - (365 * year + year / 4 - year / 100);
  int64_t month = (5 * dayOfYear + 2) / 153;
  int64_t dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1;
  month += month < 10 ? 3 : -9;
  year += era * 400 + (month <= 2);
  std::string out;
  llvm::raw_string_ostream os(out);
  os << llvm::format("%04d-%02d-%02d", int(year), int(month), int(dayOfMonth))
     << llvm::format("T%02d:%02d", int(rest / 3'600'000),
                     int(rest / 60'000 % 60))
     << llvm::format(":%02d.%03dZ", int(rest / 1000 % 60), int(rest % 1000));
  return out;
}

/// Version 4 of RFC 9562.
std::string uuid(std::array<uint8_t, 16> bytes) {
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  std::string out;
  for (size_t i = 0; i != bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10)
      out += '-';
    out += "0123456789abcdef"[bytes[i] >> 4];
    out += "0123456789abcdef"[bytes[i] & 15];
  }
  return out;
}

/// Uniform in [0, 1): 53 bits.
double unitInterval(const std::array<uint8_t, 16> &bytes) {
  uint64_t bits = 0;
  for (size_t i = 0; i != 8; ++i)
    bits = bits << 8 | bytes[i];
  return double(bits >> 11) / double(uint64_t(1) << 53);
}

/// Safe for any number of threads: its only state is the cache.
class LocalHost : public Host {
public:
  LocalHost(std::string cacheFolder, uint64_t cacheEntries)
      : cache(std::move(cacheFolder), cacheEntries) {}

  bool implements(const Lens &lens) const override {
    return lens.level == TrustLevel::Volatile && parseLocalLens(lens.name);
  }

  llvm::FailureOr<Value> call(const HostCall &call,
                              LensContext &context) override {
    auto makeString = [&](llvm::StringRef text) -> llvm::FailureOr<Value> {
      if (std::optional<Value> value = context.arena.copyString(text))
        return *value;
      return context.outOfMemory();
    };
    LocalLens which = *parseLocalLens(call.lens.name);
    if (which == LocalLens::Timestamp)
      return makeString(timestamp());
    std::array<uint8_t, 16> bytes;
    if (!fillRandom(bytes))
      return llvm::failure();
    if (which == LocalLens::Uuid)
      return makeString(uuid(bytes));
    return Value::floating(unitInterval(bytes));
  }

  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &arena) override {
    return cache.lookUp(key, arena);
  }
  std::error_code store(llvm::StringRef key, Value value) override {
    return cache.store(key, value);
  }

private:
  LensCache cache;
};
} // namespace

std::unique_ptr<Host> createLocalHost(std::string lensCacheFolder,
                                      uint64_t lensCacheEntries) {
  return std::make_unique<LocalHost>(std::move(lensCacheFolder),
                                     lensCacheEntries);
}

} // namespace facet
