include "facet/Lens/LensBase.td"

def SurroundLens : Lens<"surround"> {
  let aliases = ["wrap"];
  let summary = "the text between two marks";
  let description = [{
    The mark stands at both ends, as it is.
  }];
  let input = LensString;
  let parameters = [DefaultParam<"mark", LensString, [{"*"}]>];
  let result = LensString;
  let example = [{"loud" |> surround("**")}];
  let exampleResult = [{"**loud**"}];
}
