//! The schemas of a request and of a register of requests.

use super::json::{Json, object};
use super::{head, shape, with_schema_member};
use crate::model::Request;

/// A request. What it must say depends on the profile and the day, and is the decision's to tell; so nothing is required.
pub(super) fn request() -> Json {
    let mut defs = shape::plain();
    let shape = shape::object(&mut Request::default(), &mut defs);
    head(
        "request",
        "共享申请 · request",
        "一件政务数据共享申请及其办理过程，以规范的写法填写；没有内容的字段可以省略，也可以写null。 / \
         One request for government data, and what happened to it, in canonical spelling; a member without content is \
         left out or null.",
    )
    .and(object! { "type" => "object" })
    .and(with_schema_member(shape))
    .and(object! { "$defs" => Json::Object(defs) })
}

/// A list of requests, or an object that holds it.
pub(super) fn requests() -> Json {
    let requests = object! { "$ref" => "urn:mulu:schema:request" };
    let listed = object! {
        "title" => "申请 · requests",
        "description" => "共享申请 / the requests",
        "type" => "array",
        "items" => requests.clone(),
    };
    head(
        "requests",
        "共享申请登记册 · register of requests",
        "申请的列表，或者以requests列出申请的对象。 / A list of requests, or an object that lists them in `requests`.",
    )
    .and(object! {
        "type" => ["array", "object"],
        "items" => requests,
        "required" => ["requests"],
        "properties" => object! {
            "$schema" => object! { "type" => "string" },
            "version" => object! {
                "title" => "版本 · version",
                "description" => "文件格式的版本 / version of the format",
                "const" => 1,
            },
            "requests" => listed,
        },
        "$defs" => object! { "request" => request() },
    })
}
