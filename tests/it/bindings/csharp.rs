//! C#: the constants, for users; the functions as P/Invoke has them, and as the classes call them.

use super::Files;
use super::copies::Copies;
use super::nouns::answers;
use super::objects::Words;
use super::values::Gives;
use crate::interface::Interface;

pub(super) fn files(interface: &Interface) -> Files {
    vec![("Header.cs".into(), write(interface))]
}

const CSHARP: Words = Words {
    size: "long",
    c_size: "UIntPtr",
    to_c: "(UIntPtr)(ulong){}",
    from_c: "(long)(ulong){}",
    bytes: "byte[]",
    length: "{}.LongLength",
    string: "string",
    pointer: "IntPtr",
    // An array of one may be null as in C.
    pointers: ["IntPtr[]", "new IntPtr[1]", "{}[0]"],
    sizes: ["UIntPtr[]", "new UIntPtr[1]", "(long)(ulong){}[0]"],
    ints: ["int[]", "new int[1]", "{}[0]"],
    arrow: "=>",
    native: "\n        [DllImport(\"mulu-1\", CallingConvention = CallingConvention.Cdecl)]\n        \
        internal static extern {};\n",
    out: "[Out] ",
    class: "Native",
    finding: FINDING,
    doc,
    capitals: true,
};

/// How a finding is copied.
const FINDING: Copies = Copies {
    function: |name| format!("Native.{name}"),
    constant: |name| format!("Constants.{name}"),
    index: str::to_owned,
    int: "int",
    size: "long",
    reads: |gives| match gives {
        Gives::Text => ["string", "report.String({f}(report{given}))"],
        Gives::Number => ["long", "{f}(report{given})"],
        _ => panic!("a finding has texts, numbers and a list of numbers"),
    },
    value: [""; 2],
    list: |[_, one], index, count| {
        ["IList<long>".to_owned(), format!("Handle.List({count}, {index} => {one})")]
    },
};

/// What is code in the header, and what the header calls MULU_X.
fn doc(comment: &str) -> String {
    let mut comment = comment.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    comment = comment.replace("MULU_", "Constants.");
    while comment.contains('`') {
        comment = comment.replacen('`', "<c>", 1).replacen('`', "</c>", 1);
    }
    format!("/// <summary>{comment}</summary>")
}

const HEAD: &str = "// Written from include/mulu.h by tests/it/bindings.rs.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Mulu
{
    /// <summary>The constants of mulu.h, by their names there.</summary>
    public static class Constants
    {
";

const FUNCTIONS: &str = "    }

    internal static class Native
    {
        static Native()
        {
            if (mulu_abi() != Constants.ABI) throw new DllNotFoundException(\"mulu-1 has another interface: \" + mulu_abi());
        }
";

fn write(interface: &Interface) -> String {
    let mut text = HEAD.to_owned() + &CSHARP.constants(interface, "        ", "public const int ");
    text += FUNCTIONS;
    text += &CSHARP.functions(interface, "        internal ");
    text += "    }\n";
    for (noun, what) in answers(interface) {
        let class = CSHARP.method(noun);
        text += &format!(
            "\n    {}\n    public sealed class {class} : Handle\n    {{\n        \
            internal {class}(IntPtr made, Handle from) : base(made, from.Encoding, Native.mulu_{noun}_free) {{ }}\n{}    }}\n",
            doc(what),
            CSHARP.methods(interface, noun, "        ")
        );
    }
    let [declared, read] = CSHARP.finding(interface, "        ", "public {} { get; private set; }");
    text + &format!(
        "\n    /// <summary>One finding, copied.</summary>\n    public sealed class Finding\n    {{\n{declared}\n        \
        internal Finding(Report report, long finding)\n        {{\n{read}        }}\n    }}\n}}\n"
    )
}
