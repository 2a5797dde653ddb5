use shop::{Functions, ShopFindArgs, ShopFindArgsKind, ShopFindResultItem, ShopPriceArgs};
use std::error::Error;

struct Own;

impl Functions for Own {
    fn shop_price(&mut self, args: ShopPriceArgs) -> Result<f64, Box<dyn Error>> {
        Ok(if *args.n == 7 { f64::NAN } else { *args.n as f64 * 1.5 })
    }
    fn shop_find(&mut self, args: ShopFindArgs) -> Result<Vec<ShopFindResultItem>, Box<dyn Error>> {
        assert_eq!(args.kind, ShopFindArgsKind::Tea);
        Ok(vec![ShopFindResultItem { id: 1, name: None }])
    }
}

fn attempt(name: &str, json: &str) {
    match shop::dispatch(&mut Own, name, json) {
        Ok(result) => println!("{}", result),
        Err(error) => println!("{}", error),
    }
}

fn main() {
    attempt("Shop.price", r#"{"item": "tea", "n": 2}"#);
    attempt("Shop.find", r#"{"kind": "tea"}"#);
    attempt("Shop.price", r#"{"item": "tea", "n": 0}"#);
    attempt("Shop.price", r#"{"item": "tea", "n": 7}"#);
    attempt("Shop.x", "{}");
    println!("{:?}", shop::check("response", r#"{"sure": true, "why": null}"#));
}
