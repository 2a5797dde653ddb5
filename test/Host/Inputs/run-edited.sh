# run-edited.sh PORT FOLDER EDIT: a document whose five variables call with-server.py,
# changed by sed as EDIT says.
set -e
python3 "$2/document.py" "$1" a=name b=name c=name d=name e=name
sed -i "$3" main.facet
exec fct run main.facet --config fct.json
