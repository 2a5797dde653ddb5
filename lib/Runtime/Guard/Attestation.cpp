//===- Attestation.cpp - Signing and checking execution artifacts ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Guard/Attestation.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/EffectMatcher.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

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

/// Reads an artifact and collects what is wrong with it: every member must be
/// there, of its type and in its range, and there must be no other.
class ArtifactVerifier {
public:
  std::vector<ArtifactProblem> run(llvm::StringRef json,
                                   const SignatureKey *key);

private:
  /// Says what a member must be, or nothing if it is that.
  using Check = llvm::function_ref<std::string(const Value &)>;
  struct Member {
    llvm::StringRef key;
    Check check;
  };

  void report(const llvm::Twine &place, const llvm::Twine &message) {
    problems.push_back({place.str(), message.str()});
  }
  /// False if the value is no map with exactly these members; what is wrong
  /// with each has been reported.
  bool checkMap(const Value &value, const llvm::Twine &place,
                llvm::ArrayRef<Member> members);
  void checkMetadata(const Value &metadata);
  void checkEvents(const Value &events);
  void checkEvent(const Value &event, size_t number);
  void checkProvenance(const Value &provenance);
  void checkAttestation(const Value &attestation, const SignatureKey *key);
  void checkChain(const Value &metadata, const Value &provenance);
  bool chainHolds(const Value &metadata, const Value &events,
                  llvm::StringRef head);

  ValueArena arena;
  std::vector<ArtifactProblem> problems;
  /// Of the hash chain, once that holds.
  std::optional<llvm::StringRef> head;
};

//===----------------------------------------------------------------------===//
// What members must be
//===----------------------------------------------------------------------===//

std::string mustBeText(const Value &value) {
  return value.isString() && !value.asString().empty()
             ? ""
             : "must be a text that is not empty";
}

std::string mustBeDigest(const Value &value) {
  llvm::StringRef text = value.isString() ? value.asString() : "";
  bool isDigest = text.consume_front("sha256:") && isSha256Hex(text);
  return isDigest ? "" : "must be \"sha256:\" and 64 lower-case hex digits";
}

std::string mustBeOneOf(const Value &value,
                        llvm::ArrayRef<llvm::StringRef> choices) {
  if (value.isString() && llvm::is_contained(choices, value.asString()))
    return "";
  std::string list;
  llvm::ListSeparator separator(" or ");
  for (llvm::StringRef choice : choices)
    list += llvm::StringRef(separator).str() + "\"" + choice.str() + "\"";
  return "must be " + list;
}

template <typename Check>
std::string mayBeNull(const Value &value, Check check) {
  std::string problem = value.isNull() ? "" : check(value);
  return problem.empty() ? problem : problem + ", or null";
}

bool ArtifactVerifier::checkMap(const Value &value, const llvm::Twine &place,
                                llvm::ArrayRef<Member> members) {
  std::string path = place.str();
  if (!value.isMap()) {
    report(path, "must be an object");
    return false;
  }
  size_t before = problems.size();
  std::string prefix = path.empty() ? "" : path + ".";
  for (const MapEntry &entry : value.asMap())
    if (llvm::none_of(members,
                      [&](const Member &m) { return m.key == entry.key; }))
      report(prefix + (entry.key.empty() ? "\"\"" : entry.key),
             "does not belong there");
  for (const Member &member : members) {
    const Value *found = value.find(member.key);
    std::string problem = found ? member.check(*found) : "is missing";
    if (!problem.empty())
      report(prefix + member.key, problem);
  }
  return problems.size() == before;
}

/// For members that are checked apart.
std::string anything(const Value &) { return ""; }

//===----------------------------------------------------------------------===//
// The parts
//===----------------------------------------------------------------------===//

void ArtifactVerifier::checkMetadata(const Value &metadata) {
  checkMap(metadata, "metadata",
           {{"document_hash", mustBeDigest},
            {"facet_version",
             [](const Value &v) { return mustBeOneOf(v, {facetVersion}); }},
            {"host_profile_id", mustBeText},
            {"policy_hash",
             [](const Value &v) { return mayBeNull(v, mustBeDigest); }},
            {"policy_version",
             [](const Value &v) { return mustBeOneOf(v, {policyVersion}); }}});
}

/// A class for what has one: tools and lenses always, messages never.
static std::string checkEffect(const Value &event, const Value &effect) {
  const Value *op = event.find("op");
  bool isMessage = op && op->isString() && op->asString() == "message_emit";
  if (isMessage)
    return effect.isNull() ? "" : "must be null, for messages have none";
  return effect.isString() && isEffectClass(effect.asString())
             ? ""
             : "must be an effect class";
}

void ArtifactVerifier::checkEvent(const Value &event, size_t number) {
  auto checkSeq = [&](const Value &seq) -> std::string {
    if (!seq.isInt())
      return "must be a whole number";
    if (seq.asInt() == int64_t(number) + 1)
      return "";
    return "is " + std::to_string(seq.asInt()) + ", not " +
           std::to_string(number + 1) +
           ": an event is missing, doubled or moved";
  };
  llvm::SmallVector<llvm::StringRef, guardedOpCount> ops;
  for (unsigned op = 0; op != guardedOpCount; ++op)
    ops.push_back(guardedOpName(GuardedOp(op)));
  checkMap(
      event, "provenance.events[" + llvm::Twine(number) + "]",
      {{"decision",
        [](const Value &v) { return mustBeOneOf(v, {"allowed", "denied"}); }},
       {"effect_class", [&](const Value &v) { return checkEffect(event, v); }},
       {"input_hash", mustBeDigest},
       {"mode",
        [](const Value &v) { return mustBeOneOf(v, {"exec", "pure"}); }},
       {"name", mustBeText},
       {"op", [&](const Value &v) { return mustBeOneOf(v, ops); }},
       {"policy_rule_id",
        [](const Value &v) {
          return v.isNull() || v.isString() ? "" : "must be a text or null";
        }},
       {"seq", checkSeq}});
}

void ArtifactVerifier::checkEvents(const Value &events) {
  if (!events.isList())
    return report("provenance.events", "must be a list");
  for (auto [number, event] : llvm::enumerate(events.asList()))
    checkEvent(event, number);
}

void ArtifactVerifier::checkProvenance(const Value &provenance) {
  checkMap(provenance, "provenance",
           {{"events", anything}, {"hash_chain", anything}});
  if (!provenance.isMap())
    return;
  if (const Value *events = provenance.find("events"))
    checkEvents(*events);
  if (const Value *chain = provenance.find("hash_chain"))
    checkMap(
        *chain, "provenance.hash_chain",
        {{"algo", [](const Value &v) { return mustBeOneOf(v, {"sha256"}); }},
         {"head", mustBeDigest}});
}

//===----------------------------------------------------------------------===//
// The chain
//===----------------------------------------------------------------------===//

/// H0 has the mode and the profile, which the artifact's metadata do not: the
/// chain holds if it does for some.
bool ArtifactVerifier::chainHolds(const Value &metadata, const Value &events,
                                  llvm::StringRef head) {
  for (llvm::StringRef mode : {"exec", "pure"}) {
    // The events have the mode, too.
    if (llvm::any_of(events.asList(), [&](const Value &event) {
          const Value *its = event.isMap() ? event.find("mode") : nullptr;
          return its && its->isString() && its->asString() != mode;
        }))
      continue;
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

void ArtifactVerifier::checkChain(const Value &metadata,
                                  const Value &provenance) {
  const Value *events = provenance.find("events");
  const Value *chain = provenance.find("hash_chain");
  const Value *text = chain && chain->isMap() ? chain->find("head") : nullptr;
  if (!events || !events->isList() || !text || !text->isString())
    return; // has been reported
  if (chainHolds(metadata, *events, text->asString()))
    head = text->asString();
  else
    report("provenance.hash_chain.head",
           "does not follow from the metadata and the events: one of them "
           "was changed");
}

//===----------------------------------------------------------------------===//
// The signature
//===----------------------------------------------------------------------===//

/// x.HOST.NAME.
static bool isForeignAlgorithm(llvm::StringRef algo) {
  return algo.starts_with("x.") && isEffectClass(algo);
}

void ArtifactVerifier::checkAttestation(const Value &attestation,
                                        const SignatureKey *key) {
  if (attestation.isNull()) {
    if (key)
      report("attestation", "is null: the artifact is not signed");
    return;
  }
  bool isForeign = false;
  auto checkAlgo = [&](const Value &algo) -> std::string {
    isForeign = algo.isString() && isForeignAlgorithm(algo.asString());
    return isForeign || mustBeOneOf(algo, {"ed25519"}).empty()
               ? ""
               : "must be \"ed25519\" or a name such as x.host.name";
  };
  auto checkSignature = [&](const Value &sig) -> std::string {
    std::optional<std::vector<char>> bytes;
    if (sig.isString() && !sig.asString().empty())
      bytes = decodeBase64Text(sig.asString());
    if (!bytes)
      return "must be a text in base64url";
    constexpr size_t ed25519Size = 64;
    if (!isForeign && bytes->size() != ed25519Size)
      return "must be of 64 bytes, not of " + std::to_string(bytes->size());
    return "";
  };
  // The form of a key's name is the algorithm's.
  auto checkKeyId = [&](const Value &id) {
    return isForeign ? mustBeText(id) : mustBeDigest(id);
  };
  if (!checkMap(attestation, "attestation",
                {{"algo", checkAlgo},
                 {"key_id", checkKeyId},
                 {"sig", checkSignature}}) ||
      !key)
    return;
  llvm::StringRef keyId = attestation.find("key_id")->asString();
  if (isForeign)
    report("attestation.algo", "is '" + attestation.find("algo")->asString() +
                                   "', whose signatures cannot be checked");
  else if (keyId != key->keyId())
    report("attestation.key_id",
           "is that of another key: " + keyId + ", not " + key->keyId());
  else if (head && !key->verify(*head, attestation.find("sig")->asString()))
    report("attestation.sig", "is not the signature of the hash chain's head");
}

std::vector<ArtifactProblem> ArtifactVerifier::run(llvm::StringRef json,
                                                   const SignatureKey *key) {
  JsonError error;
  std::optional<Value> artifact = parseJson(json, arena, error, false);
  if (!artifact || !artifact->isMap()) {
    std::string text = artifact ? "" : ", nor JSON: " + error.message;
    report("", "is not an execution artifact" + text);
    return problems;
  }
  if (!artifact->find("metadata") && !artifact->find("provenance")) {
    report(
        "",
        "is not an execution artifact: 'fct run --artifact FILE' writes one");
    return problems;
  }
  checkMap(*artifact, "",
           {{"attestation", anything},
            {"metadata", anything},
            {"provenance", anything}});
  const Value *metadata = artifact->find("metadata");
  const Value *provenance = artifact->find("provenance");
  if (metadata)
    checkMetadata(*metadata);
  if (provenance)
    checkProvenance(*provenance);
  if (metadata && metadata->isMap() && provenance && provenance->isMap())
    checkChain(*metadata, *provenance);
  if (const Value *attestation = artifact->find("attestation"))
    checkAttestation(*attestation, key);
  return problems;
}

} // namespace

std::vector<ArtifactProblem> verifyArtifact(llvm::StringRef json,
                                            const SignatureKey *publicKey) {
  return ArtifactVerifier().run(json, publicKey);
}

} // namespace facet
