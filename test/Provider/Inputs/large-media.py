"""Makes a document that names an image of 1 MB four times, and its bytes."""

item = open("image.facet").read().split("[", 1)[1].rstrip()[:-1]
open("large.facet", "w").write("@user\n  content: [" + ", ".join([item] * 4) + "]\n")
open("large.json", "w").write(open("bytes.json").read().replace("AAAA", "A" * 1000000))
