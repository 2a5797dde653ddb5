# Runs the documents with the configuration NAME.json, and keeps what they write in the
# folder NAME.
mkdir "$1"
for each in contents gates strategies; do
  fct run $each.facet --config "$1.json" --artifact "$1/$each.artifact" -o "$1/$each.json"
done
