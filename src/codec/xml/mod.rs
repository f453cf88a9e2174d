//! XML: entries as elements, whatever they are called.
//!
//! # The shape that this library writes
//!
//! ```xml
//! <?xml version="1.0" encoding="UTF-8"?>
//! <catalogue>
//!   <entry>
//!     <code>307024/000012</code>
//!     <class><code>307024</code><path>部门</path><path>…</path></class>
//!     <keywords>机动车</keywords><keywords>尾气</keywords>
//!     <items><item><name>号牌号码</name><length>15</length></item><item>…</item></items>
//!     <share><type>conditional</type><way><class>platform</class></way></share>
//!     <update_cycle><other>每学期</other></update_cycle>
//!     <assessments><item><kind>secrecy_risk</kind></item></assessments>
//!     <ext><field name="数据存储总量（G）">3.5</field></ext>
//!     <json name="colour">["red"]</json>
//!   </entry>
//! </catalogue>
//! ```
//!
//! * Keys are element names, as they stand or as Chinese headings; both may stand in one file.
//! * A list of texts or words is its element again and again. A list of objects is one element with an `<item>` for
//!   each of them.
//! * `<field name="…">` is a member whose name is no name of an element: each heading of `<ext>`, and in Chinese
//!   `数据存储总量（G）` in `<大普查>`.
//! * `<json name="…">` gives any member of any object as JSON: a member that the model does not know, one of the wrong
//!   type, and what XML cannot say: an empty text in a list (`<json name="keywords">["",""]</json>`), a control
//!   character (as `\u0001` in the JSON), U+FFFE and U+FFFF.
//! * An empty element says nothing: an object is empty, a text is missing; a `<field>` is an empty text.
//! * Blanks around a text are part of it, unless they contain a line break: then they are layout. So a line break or a
//!   tab that belongs to a text is written as `&#10;`, `&#13;`, `&#9;`.
//!
//! # What else is read
//!
//! Elements of any name that are the children of the root, or of the only element in it; attributes as members; lists
//! within an element of their own (`<keywords><keyword>…`); items without a list around them; flat records with
//! Chinese headings, or with names that a dialect declares.
