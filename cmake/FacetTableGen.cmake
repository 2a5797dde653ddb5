# What facet-tblgen makes of records of lenses, here and in projects that use the
# installed FACET:
#
#   facet_tablegen(file.inc backend…)   of LLVM_TARGET_DEFINITIONS, as mlir_tablegen
#   add_facet_lenses(target Name.td)    Name.inc with the table, NameKernels.inc
#                                       with the declarations of the kernels
function(facet_tablegen ofn)
  tablegen(FACET ${ARGV})
  set(TABLEGEN_OUTPUT ${TABLEGEN_OUTPUT} PARENT_SCOPE)
endfunction()

function(add_facet_lenses target records)
  get_filename_component(name ${records} NAME_WE)
  set(LLVM_TARGET_DEFINITIONS ${records})
  facet_tablegen(${name}.inc -gen-lens-table)
  facet_tablegen(${name}Kernels.inc -gen-lens-kernels)
  add_public_tablegen_target(${target})
endfunction()
