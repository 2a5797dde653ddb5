//===- HttpClient.cpp - Many requests on their way at once ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Http/HttpClient.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <cstdlib>
#include <cstring>

namespace facet::host {

using std::chrono::milliseconds;

/// A request and what became of it.
struct HttpClient::Transfer {
  uint32_t number = 0;
  HttpRequest request;
  HttpAnswer answer;
  CURL *handle = nullptr;
  curl_slist *headers = nullptr;
  /// What no answer may show.
  std::vector<std::string> secrets;
  bool wasStarted = false;
  Clock::time_point deadline;
  uint64_t tries = 0, redirects = 0;
  bool isTooLarge = false, isOver = false;

  const HttpEndpoint &endpoint() const { return *request.endpoint; }
};

//===----------------------------------------------------------------------===//
// What is said of failures
//===----------------------------------------------------------------------===//

/// "http://127.0.0.1:8081": of a URL as it may be shown.
static std::string originOf(llvm::StringRef url) {
  std::string shown = shownUrl(url);
  size_t path = shown.find('/', shown.find("://") + 3);
  return llvm::StringRef(shown).take_front(path).lower();
}

static std::string describe(const CurlLibrary &curl, CURL *handle,
                            CURLcode code, const HttpEndpoint &endpoint,
                            bool isTooLarge) {
  std::string origin = originOf(endpoint.url);
  switch (code) {
  case CURLE_COULDNT_CONNECT: {
    long error = 0;
    curl.getInfo(handle, CURLINFO_OS_ERRNO, &error);
    return "cannot connect to " + origin +
           (error ? std::string(": ") + std::strerror(int(error)) : "");
  }
  case CURLE_COULDNT_RESOLVE_HOST:
    return "the name of " + origin + " is not known";
  case CURLE_OPERATION_TIMEDOUT:
    return origin + " gave no answer within " +
           llvm::utostr(endpoint.timeoutMilliseconds) + " ms";
  case CURLE_GOT_NOTHING:
    return origin + " closed the connection without an answer";
  case CURLE_PARTIAL_FILE:
  case CURLE_RECV_ERROR:
    return origin + " ended its answer in the middle";
  case CURLE_UNSUPPORTED_PROTOCOL: // it looks like HTTP 0.9
  case CURLE_WEIRD_SERVER_REPLY:
    return "the answer of " + origin + " is not HTTP";
  case CURLE_PEER_FAILED_VERIFICATION:
    return "the certificate of " + origin + " cannot be verified";
  case CURLE_FILESIZE_EXCEEDED:
    isTooLarge = true;
    break;
  default:
    break;
  }
  if (isTooLarge)
    return "the answer of " + origin + " is larger than " +
           llvm::utostr(endpoint.maxBytes) + " bytes";
  return "the request to " + origin + " failed: " + curl.easy_strerror(code);
}

/// What is secret of a URL, where it is long enough to be known again.
static void addSecrets(llvm::StringRef url, std::vector<std::string> &secrets) {
  llvm::StringRef rest = url.split("://").second;
  llvm::StringRef authority =
      rest.take_until([](char c) { return c == '/' || c == '?' || c == '#'; });
  llvm::SmallVector<llvm::StringRef, 8> parts;
  if (authority.contains('@'))
    authority.rsplit('@').first.split(parts, ':');
  llvm::SmallVector<llvm::StringRef, 8> pairs;
  rest.split('?').second.split(pairs, '&');
  for (llvm::StringRef pair : pairs)
    parts.push_back(pair.contains('=') ? pair.split('=').second : pair);
  for (llvm::StringRef part : parts)
    secrets.push_back(part.str());
}

static bool holdsSecret(llvm::StringRef text,
                        const std::vector<std::string> &secrets) {
  // What is shorter stands in many a text by chance.
  constexpr size_t shortest = 6;
  return llvm::any_of(secrets, [&](const std::string &secret) {
    return secret.size() >= shortest && text.contains(secret);
  });
}

//===----------------------------------------------------------------------===//
// One request
//===----------------------------------------------------------------------===//

size_t HttpClient::takeBody(char *bytes, size_t, size_t size, void *user) {
  auto &transfer = *static_cast<Transfer *>(user);
  std::string &body = transfer.answer.body;
  transfer.isTooLarge = size > transfer.endpoint().maxBytes - body.size();
  if (transfer.isTooLarge)
    return 0;
  body.append(bytes, size);
  return size;
}

size_t HttpClient::takeHeader(char *bytes, size_t, size_t size, void *user) {
  llvm::StringRef line(bytes, size);
  uint64_t seconds = 0;
  if (line.consume_front_insensitive("retry-after:") &&
      !line.trim().getAsInteger(10, seconds))
    static_cast<Transfer *>(user)->answer.retryAfter = seconds;
  return size;
}

/// The headers; false, with the problem told, if a value is missing.
bool HttpClient::addHeaders(Transfer &transfer) {
  auto add = [&](const std::string &line) {
    curl_slist *longer = curl->slist_append(transfer.headers, line.c_str());
    if (longer)
      transfer.headers = longer;
    return longer != nullptr;
  };
  transfer.secrets.clear();
  addSecrets(transfer.request.url, transfer.secrets);
  // Nothing waits for "100 Continue".
  bool isWhole = add("Content-Type: application/json") &&
                 add("Accept: application/json") && add("Expect:");
  for (const HeaderSetting &header : transfer.endpoint().headers) {
    const char *value = std::getenv(header.variable.c_str());
    std::string problem = "the environment variable " + header.variable +
                          ", which the configuration names for the header '" +
                          header.name + "', ";
    bool isPrintable =
        value && llvm::none_of(llvm::StringRef(value), [](char c) {
          return uint8_t(c) < 0x20 || c == 0x7f;
        });
    if (!value || !*value)
      problem += "is not set";
    else if (!isPrintable)
      problem += "holds a character that no header may have";
    if (!value || !*value || !isPrintable) {
      finish(transfer, std::move(problem));
      return false;
    }
    transfer.secrets.push_back(value);
    isWhole &= add(header.name + ": " + header.prefix + value);
  }
  if (!isWhole)
    finish(transfer, "there is not enough memory");
  return isWhole;
}

/// Sets all options of a transfer; false if libcurl does not take them.
bool HttpClient::setUp(Transfer &transfer) {
  const HttpEndpoint &endpoint = transfer.endpoint();
  auto set = [&](CURLoption option, auto value) {
    return curl->setOption(transfer.handle, option, value) == CURLE_OK;
  };
  auto left = std::chrono::ceil<milliseconds>(transfer.deadline - Clock::now());
  long time = std::max<long>(1, long(left.count()));
  long connectTime = std::min(time, long(endpoint.connectMilliseconds));
  const HttpRequest &request = transfer.request;
  curl->easy_reset(transfer.handle);
  return set(CURLOPT_URL, request.url.c_str()) &&
         set(CURLOPT_PROTOCOLS_STR, "http,https") && set(CURLOPT_POST, 1L) &&
         set(CURLOPT_POSTFIELDS, request.body.data()) &&
         set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size())) &&
         set(CURLOPT_HTTPHEADER, transfer.headers) &&
         set(CURLOPT_USERAGENT, "fct") &&
         set(CURLOPT_WRITEFUNCTION, &takeBody) &&
         set(CURLOPT_WRITEDATA, static_cast<void *>(&transfer)) &&
         set(CURLOPT_HEADERFUNCTION, &takeHeader) &&
         set(CURLOPT_HEADERDATA, static_cast<void *>(&transfer)) &&
         set(CURLOPT_PRIVATE, static_cast<void *>(&transfer)) &&
         set(CURLOPT_NOSIGNAL, 1L) && set(CURLOPT_TIMEOUT_MS, time) &&
         set(CURLOPT_CONNECTTIMEOUT_MS, connectTime) &&
         set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(endpoint.maxBytes)) &&
         set(CURLOPT_FOLLOWLOCATION, 0L) &&
         // An empty one is none, whatever the environment says.
         set(CURLOPT_PROXY, endpoint.proxy.c_str()) &&
         set(CURLOPT_NOPROXY, "") && set(CURLOPT_SSL_VERIFYPEER, 1L) &&
         set(CURLOPT_SSL_VERIFYHOST, 2L) &&
         (endpoint.authorities.empty() ||
          set(CURLOPT_CAINFO, endpoint.authorities.c_str())) &&
         // libcurl repeats what an old connection did not answer.
         set(CURLOPT_FRESH_CONNECT, request.isSafe ? 0L : 1L);
}

void HttpClient::start(Transfer &transfer) {
  if (!std::exchange(transfer.wasStarted, true))
    transfer.deadline =
        Clock::now() + milliseconds(transfer.endpoint().timeoutMilliseconds);
  transfer.answer = HttpAnswer();
  if (!curl)
    curl = &CurlLibrary::get();
  if (!curl->problem.empty())
    return finish(transfer, curl->problem);
  if (!multi && (multi = curl->multi_init()))
    curl->setMultiOption(multi, CURLMOPT_MAXCONNECTS, long(most));
  if (!addHeaders(transfer))
    return;
  if (!idle.empty()) {
    transfer.handle = idle.back();
    idle.pop_back();
  } else {
    transfer.handle = curl->easy_init();
  }
  if (!multi || !transfer.handle || !setUp(transfer) ||
      curl->multi_add_handle(multi, transfer.handle) != CURLM_OK)
    return finish(transfer, "libcurl cannot make the request");
  ++running;
}

/// Gives back what a request that is not on its way needs no longer.
void HttpClient::release(Transfer &transfer) {
  if (transfer.handle)
    idle.push_back(std::exchange(transfer.handle, nullptr));
  if (transfer.headers)
    curl->slist_free_all(std::exchange(transfer.headers, nullptr));
}

void HttpClient::finish(Transfer &transfer, std::string problem) {
  release(transfer);
  HttpAnswer &answer = transfer.answer;
  answer.problem = std::move(problem);
  if (holdsSecret(answer.body, transfer.secrets)) {
    answer.body.clear();
    if (answer.status == 200 && answer.problem.empty())
      answer.problem = "the answer of " + originOf(transfer.request.url) +
                       " repeats a secret that it was sent";
  }
  transfer.isOver = true;
  over.push_back(transfer.number);
}

//===----------------------------------------------------------------------===//
// What came of a request
//===----------------------------------------------------------------------===//

/// Whether it is made again later: nobody heard it, or the server said when.
bool HttpClient::repeats(Transfer &transfer, CURLcode code) {
  long status = transfer.answer.status;
  bool isRefused = code == CURLE_COULDNT_CONNECT;
  bool isPutOff = code == CURLE_OK && (status == 429 || status == 503) &&
                  transfer.answer.retryAfter;
  if ((!isRefused && !isPutOff) ||
      transfer.tries >= transfer.endpoint().retries)
    return false;
  constexpr unsigned firstPause = 100, mostDoubled = 10;
  constexpr uint64_t mostSeconds = 3600;
  milliseconds pause(firstPause
                     << std::min<uint64_t>(transfer.tries, mostDoubled));
  if (isPutOff)
    pause = std::max(
        pause, milliseconds(std::min(*transfer.answer.retryAfter, mostSeconds) *
                            1000));
  Clock::time_point when = Clock::now() + pause;
  if (when >= transfer.deadline)
    return false;
  ++transfer.tries;
  release(transfer);
  later.emplace(when, transfer.number);
  return true;
}

/// Whether it goes on at another path of the same server, where it is asked to
/// repeat the request as it is.
bool HttpClient::redirects(Transfer &transfer, CURLcode code) {
  long status = transfer.answer.status;
  char *target = nullptr;
  if (code != CURLE_OK || (status != 307 && status != 308) ||
      transfer.redirects >= transfer.endpoint().redirects)
    return false;
  curl->getInfo(transfer.handle, CURLINFO_REDIRECT_URL, &target);
  // Secrets are for the server that the configuration names.
  if (!target || originOf(target) != originOf(transfer.request.url))
    return false;
  ++transfer.redirects;
  transfer.request.url = target;
  release(transfer);
  start(transfer);
  return true;
}

void HttpClient::settle(Transfer &transfer, CURLcode code) {
  curl->multi_remove_handle(multi, transfer.handle);
  --running;
  HttpAnswer &answer = transfer.answer;
  curl->getInfo(transfer.handle, CURLINFO_RESPONSE_CODE, &answer.status);
  if (repeats(transfer, code) || redirects(transfer, code))
    return;
  std::string problem;
  if (code != CURLE_OK)
    problem = describe(*curl, transfer.handle, code, transfer.endpoint(),
                       transfer.isTooLarge);
  finish(transfer, std::move(problem));
}

/// Settles what libcurl is done with.
void HttpClient::collect() {
  int left = 0;
  while (CURLMsg *message = curl->multi_info_read(multi, &left)) {
    if (message->msg != CURLMSG_DONE)
      continue;
    CURLcode code = message->data.result;
    Transfer *transfer = nullptr;
    curl->getInfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
    settle(*transfer, code);
  }
}

//===----------------------------------------------------------------------===//
// All requests
//===----------------------------------------------------------------------===//

HttpClient::HttpClient(uint64_t most) : most(most) {}

HttpClient::~HttpClient() {
  abandon();
  for (CURL *handle : idle)
    curl->easy_cleanup(handle);
  if (multi)
    curl->multi_cleanup(multi);
}

void HttpClient::abandon() {
  for (auto &[number, transfer] : transfers) {
    if (transfer->handle)
      curl->multi_remove_handle(multi, transfer->handle);
    release(*transfer);
  }
  transfers.clear();
  queue.clear();
  later.clear();
  over.clear();
  running = 0;
}

void HttpClient::begin(uint32_t number, HttpRequest request) {
  auto transfer = std::make_unique<Transfer>();
  transfer->number = number;
  transfer->request = std::move(request);
  transfers[number] = std::move(transfer);
  queue.push_back(number);
}

/// Puts on their way what may be.
void HttpClient::startWaiting() {
  while (running < most && !later.empty() &&
         later.begin()->first <= Clock::now()) {
    uint32_t number = later.begin()->second;
    later.erase(later.begin());
    start(*transfers[number]);
  }
  while (running < most && !queue.empty()) {
    uint32_t number = queue.front();
    queue.pop_front();
    start(*transfers[number]);
  }
}

/// Milliseconds to sleep at most: until there is something to begin, and never
/// so long that a cancellation would go unnoticed.
int HttpClient::millisecondsToNext() const {
  constexpr milliseconds longest(50);
  milliseconds time = longest;
  if (!later.empty())
    time = std::min(time, std::chrono::ceil<milliseconds>(later.begin()->first -
                                                          Clock::now()));
  return int(std::max<int64_t>(0, time.count()));
}

void HttpClient::cancelAll() {
  queue.clear();
  later.clear();
  for (auto &[number, transfer] : transfers) {
    if (transfer->isOver)
      continue;
    if (transfer->handle)
      curl->multi_remove_handle(multi, transfer->handle);
    finish(*transfer, "it was cancelled");
  }
  running = 0;
}

std::optional<uint32_t> HttpClient::next(const Cancellation *cancellation) {
  while (true) {
    if (cancellation && cancellation->isCancelled())
      cancelAll();
    else
      startWaiting();
    if (!over.empty()) {
      uint32_t number = over.front();
      over.pop_front();
      return number;
    }
    if (!running && later.empty() && queue.empty())
      return std::nullopt;
    int left = 0;
    curl->multi_perform(multi, &left);
    collect();
    if (over.empty())
      curl->multi_poll(multi, nullptr, 0, millisecondsToNext(), nullptr);
  }
}

HttpAnswer HttpClient::take(uint32_t number) {
  auto found = transfers.find(number);
  HttpAnswer answer = std::move(found->second->answer);
  transfers.erase(found);
  return answer;
}

} // namespace facet::host
