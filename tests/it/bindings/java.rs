//! Java: the constants, for users; the functions as JNA maps them directly, and as the classes call them.

use super::Files;
use super::copies::Copies;
use super::nouns::{Noun, answers};
use super::objects::Words;
use super::values::Gives;
use super::words::capital;
use crate::interface::Interface;

const JAVA: Words = Words {
    size: "long",
    c_size: "SizeT",
    to_c: "new SizeT({})",
    from_c: "{}.longValue()",
    bytes: "byte[]",
    length: "{}.length",
    string: "String",
    pointer: "Pointer",
    // Arrays of one may be null as in C, and cost less than what JNA has for outputs.
    pointers: ["long[]", "new long[1]", "new Pointer(Handle.word({}))"],
    sizes: ["long[]", "new long[1]", "Handle.word({})"],
    ints: ["int[]", "new int[1]", "{}[0]"],
    arrow: "->",
    native: "\n    static native {};\n",
    out: "",
    class: "Mulu",
    finding: FINDING,
    doc,
    capitals: false,
};

/// How a finding is copied.
const FINDING: Copies = Copies {
    function: |name| format!("Mulu.{name}"),
    constant: |name| format!("Mulu.{name}"),
    index: str::to_owned,
    int: "int",
    size: "long",
    reads: |gives| match gives {
        Gives::Text => ["String", "report.string({f}(report{given}))"],
        Gives::Number => ["long", "{f}(report{given})"],
        _ => panic!("a finding has texts, numbers and a list of numbers"),
    },
    value: [""; 2],
    list: |[_, one], index, count| {
        ["List<Long>".to_owned(), format!("Handle.list({count}, {index} -> {one})")]
    },
};

/// What is code in the header, and what the header calls MULU_X.
fn doc(comment: &str) -> String {
    let mut comment = comment.replace("MULU_", "Mulu.");
    while comment.contains('`') {
        comment = comment.replacen('`', "{@code ", 1).replacen('`', "}", 1);
    }
    format!("/** {comment} */")
}

const HEAD: &str = "// Written from include/mulu.h by tests/it/bindings.rs.
package mulu;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/** The constants of mulu.h, by their names there. */
public final class Mulu {
    static {
        String library = Platform.isWindows() ? \"mulu-1\" : Platform.isMac() ? \"libmulu.1.dylib\" : \"libmulu.so.1\";
        Native.register(Mulu.class, library);
        if (mulu_abi() != Mulu.ABI) throw new UnsatisfiedLinkError(library + \" has another interface: \" + mulu_abi());
    }

    private Mulu() {}

";

fn write(interface: &Interface) -> String {
    let constants = JAVA.constants(interface, "    ", "public static final int ");
    format!("{HEAD}{constants}{}}}\n", JAVA.functions(interface, "    "))
}

pub(super) fn files(interface: &Interface) -> Files {
    let mut files = vec![("Mulu".into(), write(interface))];
    files.push(("Finding".into(), finding(interface)));
    files.extend(answers(interface).map(|noun| (capital(noun.0), answer(interface, noun))));
    files.into_iter().map(|(class, text)| (class + ".java", text)).collect()
}

/// The class of a noun that only answers.
fn answer(interface: &Interface, (noun, what): Noun) -> String {
    let class = capital(noun);
    format!(
        "// Written from include/mulu.h by tests/it/bindings.rs.\npackage mulu;\n\n\
        import com.sun.jna.Pointer;\n\n\
        /** {what} */\npublic final class {class} extends Handle {{\n    \
        {class}(Pointer made, Handle from) {{ super(made, from.charset, Mulu::mulu_{noun}_free); }}\n{}}}\n",
        JAVA.methods(interface, noun, "    ")
    )
}

fn finding(interface: &Interface) -> String {
    let [declared, read] = JAVA.finding(interface, "    ", "public final {};");
    format!(
        "// Written from include/mulu.h by tests/it/bindings.rs.\npackage mulu;\n\n\
        import java.util.List;\n\n\
        /** One finding, copied. */\npublic final class Finding {{\n{declared}\n    \
        Finding(Report report, long finding) {{\n{read}    }}\n}}\n"
    )
}
