//===- Attestation.cpp - Signing and checking execution artifacts
//---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Attestation.h"
#include "facet/Support/Hash.h"
#include "facet/Support/Json.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

std::string attest(const SignatureKey &privateKey, llvm::StringRef chainHead) {
  std::string signature = privateKey.sign(chainHead);
  if (signature.empty())
    return "";
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("algo");
  json.string("ed25519");
  json.key("key_id");
  json.string(privateKey.keyId());
  json.key("sig");
  json.string(signature);
  json.endObject();
  return text;
}

namespace {

/// Reads an artifact and collects what is wrong with it.
class ArtifactVerifier {
public:
  std::vector<ArtifactProblem> run(llvm::StringRef json,
                                   const SignatureKey *key);

private:
  void report(const llvm::Twine &place, const llvm::Twine &message) {
    problems.push_back({place.str(), message.str()});
  }
  /// The member of a map, reported if it is missing or of another kind.
  const Value *member(const Value *map, llvm::StringRef place,
                      llvm::StringRef key, Value::Kind kind);
  void checkKeys(const Value &map, llvm::StringRef place,
                 llvm::ArrayRef<llvm::StringRef> keys);
  void checkEvents(const Value &events);
  bool chainHolds(const Value &metadata, const Value &events,
                  llvm::StringRef head);
  void checkSignature(const Value &attestation, llvm::StringRef head,
                      const SignatureKey *key);

  ValueArena arena;
  std::vector<ArtifactProblem> problems;
};

const Value *ArtifactVerifier::member(const Value *map, llvm::StringRef place,
                                      llvm::StringRef key, Value::Kind kind) {
  if (!map)
    return nullptr;
  std::string path = place.empty() ? key.str() : (place + "." + key).str();
  const Value *value = map->find(key);
  if (!value)
    report(path, "is missing");
  else if (value->kind() != kind)
    report(path,
           "is of kind " + kindName(value->kind()) + ", not " + kindName(kind));
  else
    return value;
  return nullptr;
}

void ArtifactVerifier::checkKeys(const Value &map, llvm::StringRef place,
                                 llvm::ArrayRef<llvm::StringRef> keys) {
  for (const MapEntry &entry : map.asMap())
    if (!llvm::is_contained(keys, entry.key))
      report(place.empty() ? entry.key.str() : (place + "." + entry.key).str(),
             "does not belong there");
}

void ArtifactVerifier::checkEvents(const Value &events) {
  for (size_t i = 0; i != events.asList().size(); ++i) {
    std::string place = "provenance.events[" + std::to_string(i) + "]";
    const Value &event = events.asList()[i];
    if (!event.isMap()) {
      report(place, "is no object");
      continue;
    }
    checkKeys(event, place,
              {"decision", "effect_class", "input_hash", "mode", "name", "op",
               "policy_rule_id", "seq"});
    const Value *seq = member(&event, place, "seq", Value::Kind::Int);
    if (seq && seq->asInt() != int64_t(i) + 1)
      report(place + ".seq", "is " + llvm::Twine(seq->asInt()) + ", not " +
                                 llvm::Twine(i + 1) +
                                 ": an event is missing, doubled or moved");
    for (llvm::StringRef key : {"decision", "input_hash", "mode", "name", "op"})
      member(&event, place, key, Value::Kind::String);
  }
}

/// H0 has the mode and the profile, which the artifact's metadata do not: the
/// chain holds if it does for some.
bool ArtifactVerifier::chainHolds(const Value &metadata, const Value &events,
                                  llvm::StringRef head) {
  for (llvm::StringRef mode : {"exec", "pure"}) {
    for (llvm::StringRef profile : {"hypervisor", "core"}) {
      llvm::SmallVector<MapEntry> seed(metadata.asMap());
      seed.push_back({"mode", Value::string(mode)});
      seed.push_back({"profile", Value::string(profile)});
      std::string link = sha256Id(toJcs(Value::map(seed)));
      for (const Value &event : events.asList()) {
        MapEntry step[] = {{"event", event}, {"prev", Value::string(link)}};
        link = sha256Id(toJcs(Value::map(step)));
      }
      if (link == head)
        return true;
    }
  }
  return false;
}

void ArtifactVerifier::checkSignature(const Value &attestation,
                                      llvm::StringRef head,
                                      const SignatureKey *key) {
  if (attestation.isNull()) {
    if (key)
      report("attestation", "is null: the artifact is not signed");
    return;
  }
  if (!attestation.isMap())
    return report("attestation", "is neither null nor an object");
  const Value *algo =
      member(&attestation, "attestation", "algo", Value::Kind::String);
  const Value *keyId =
      member(&attestation, "attestation", "key_id", Value::Kind::String);
  const Value *signature =
      member(&attestation, "attestation", "sig", Value::Kind::String);
  if (algo && algo->asString() != "ed25519")
    report("attestation.algo", "is not 'ed25519'");
  if (!key || !keyId || !signature)
    return;
  if (keyId->asString() != key->keyId())
    report("attestation.key_id",
           "is that of another key: " + keyId->asString() + ", not " +
               key->keyId());
  else if (!key->verify(head, signature->asString()))
    report("attestation.sig", "is not the signature of the hash chain's head");
}

std::vector<ArtifactProblem> ArtifactVerifier::run(llvm::StringRef json,
                                                   const SignatureKey *key) {
  JsonError error;
  std::optional<Value> artifact = parseJson(json, arena, error, false);
  if (!artifact || !artifact->isMap()) {
    report("", artifact ? "the artifact is no object"
                        : "the artifact is not JSON: " + error.message);
    return problems;
  }
  checkKeys(*artifact, "", {"attestation", "metadata", "provenance"});
  const Value *metadata = member(&*artifact, "", "metadata", Value::Kind::Map);
  const Value *provenance =
      member(&*artifact, "", "provenance", Value::Kind::Map);
  const Value *events =
      member(provenance, "provenance", "events", Value::Kind::List);
  const Value *chain =
      member(provenance, "provenance", "hash_chain", Value::Kind::Map);
  const Value *head =
      member(chain, "provenance.hash_chain", "head", Value::Kind::String);
  if (events)
    checkEvents(*events);
  if (metadata && events && head) {
    if (!chainHolds(*metadata, *events, head->asString()))
      report("provenance.hash_chain.head",
             "does not follow from the metadata and the events: one of them "
             "was changed");
    const Value *attestation = artifact->find("attestation");
    checkSignature(attestation ? *attestation : Value::null(), head->asString(),
                   key);
  }
  return problems;
}

} // namespace

std::vector<ArtifactProblem> verifyArtifact(llvm::StringRef json,
                                            const SignatureKey *publicKey) {
  return ArtifactVerifier().run(json, publicKey);
}

} // namespace facet
