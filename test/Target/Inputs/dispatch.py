import shop


def attempt(call):
    try:
        print(call())
    except shop.Mismatch as error:
        print(error)


functions: shop.Functions = {
    "Shop.price": lambda args: args.n * 1.5,
    "Shop.find": lambda args: [{"id": 1 if args.kind == "tea" else "x", "name": None}],
}
attempt(lambda: shop.dispatch(functions, "Shop.price", '{"item": "tea", "n": 2}'))
found = shop.dispatch(functions, "Shop.find", '{"kind": "tea"}')
attempt(lambda: found)
attempt(lambda: shop.dump("Shop.find.result", found))
attempt(lambda: shop.dispatch(functions, "Shop.price", '{"item": "tea", "n": 0}'))
attempt(lambda: shop.dispatch(functions, "Shop.find", '{"kind": "cup"}'))
attempt(lambda: shop.dispatch(functions, "Shop.x", "{}"))
attempt(lambda: shop.dispatch({}, "Shop.price", "{}"))
attempt(lambda: shop.check("Shop.x", "{}"))
