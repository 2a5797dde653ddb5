// Ends the process, with status 3, while a run waits for a lens.
const facet = require(process.argv[2]);
const text = `
@policy
  allow:
    - { op: "lens_call", name: "x.test.*" }
@vars
  found: null |> x.test.find()
@user
  content: $found
`;
function never() {
  setTimeout(() => {
    console.log("the end");
    process.exit(3);
  }, 1);
  return new Promise(() => {});
}
facet.compile({ text, lenses: { "x.test.find": { call: never, effect: "external" } } }).run();
