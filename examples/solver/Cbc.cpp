#include "facet/Plugin/Plugin.h"
#include <coin/Cbc_C_Interface.h>
#include <mutex>

// The largest number up to which each integer is a double of its own.
static constexpr uint64_t mostExact = uint64_t(1) << 53;

static bool addSections(Cbc_Model *model,
                        llvm::ArrayRef<facet::SolverSection> sections) {
  llvm::SmallVector<int> columns;
  llvm::SmallVector<double> sizes;
  for (const facet::SolverSection &section : sections) {
    if (section.size > mostExact)
      return false;
    double worth = double(std::max<int64_t>(section.priority, 1));
    // Kept or not; a required one is kept.
    Cbc_addCol(model, "", section.isRequired, 1, worth, /*isInteger=*/true, 0,
               nullptr, nullptr);
    columns.push_back(int(columns.size()));
    sizes.push_back(double(section.size));
  }
  Cbc_addRow(model, "", int(columns.size()), columns.data(), sizes.data(), 'L',
             0);
  return true;
}

// The sections of the greatest sum of priorities that fit, as `optimal` has it.
static bool choose(llvm::ArrayRef<facet::SolverSection> sections,
                   uint64_t budget, llvm::MutableArrayRef<bool> keep,
                   std::string &reason) {
  // Runs of several threads pack at once, and CBC is made for one.
  static std::mutex mutex;
  std::lock_guard<std::mutex> lock(mutex);
  Cbc_Model *model = Cbc_newModel();
  Cbc_setLogLevel(model, 0);
  Cbc_setObjSense(model, -1);
  // Of choices that are equal, always the same.
  Cbc_setParameter(model, "randomSeed", "1");
  Cbc_setParameter(model, "randomCbcSeed", "1");
  bool fits = budget <= mostExact && addSections(model, sections);
  if (fits) {
    Cbc_setRowUpper(model, 0, double(budget));
    Cbc_solve(model);
  }
  bool isSolved = fits && Cbc_isProvenOptimal(model);
  if (!fits)
    reason = "a size is beyond 2^53";
  else if (!isSolved)
    reason = "CBC found no optimum";
  for (size_t i = 0; isSolved && i != sections.size(); ++i)
    keep[i] = Cbc_getColSolution(model)[i] > 0.5;
  Cbc_deleteModel(model);
  return isSolved;
}

static constexpr facet::PackingSolver solvers[] = {{"x.lab.cbc", choose}};

static constexpr facet::PluginInfo info = {facet::pluginApiVersion,
                                           FACET_PLUGIN_BUILD,
                                           "cbc",
                                           "1.0",
                                           /*lenses=*/{},
                                           /*registerDialects=*/nullptr,
                                           /*registerPasses=*/nullptr,
                                           /*extensions=*/{},
                                           solvers};
FACET_PLUGIN(info)
