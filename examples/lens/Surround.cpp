#include "facet/Plugin/Plugin.h"
#include "llvm/ADT/STLExtras.h"

// What facet-tblgen makes of Surround.td.
namespace surround {
#include "SurroundKernels.inc"
#define GET_LENS_TABLE
#include "Surround.inc"
} // namespace surround

llvm::FailureOr<facet::Value>
surround::surround(facet::LensContext &context, facet::Value input,
                   llvm::ArrayRef<facet::Value> args) {
  llvm::StringRef text = input.asString(), mark = args[0].asString();
  size_t size = text.size() + 2 * mark.size();
  char *bytes = context.arena.allocateBytes(size);
  if (!bytes)
    return context.outOfMemory();
  llvm::copy(mark, llvm::copy(text, llvm::copy(mark, bytes)));
  return facet::Value::string({bytes, size});
}

static constexpr facet::PluginInfo info = {facet::pluginApiVersion,
                                           FACET_PLUGIN_BUILD, "surround",
                                           "1.0", surround::lensTable};
FACET_PLUGIN(info)
