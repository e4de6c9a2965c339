package org.guildhall.platform.yaml;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.platform.web.Problem;

/// One thing that is wrong in a file.
///
/// @param line counted from 1
/// @param path of the key, such as `form[0].fields[2].type`; empty for the whole file
/// @param fault what is wrong
/// @param named what is named in that, such as what is allowed there
public record Mistake(int line, String path, Fault fault, List<String> named) {
    public Mistake {
        named = List.copyOf(named);
    }

    /// One that has words of its own, which only English readers read.
    public static Mistake saying(int line, String path, String words) {
        return new Mistake(line, path, Misread.OTHER, List.of(words));
    }

    /// What is wrong, and what is allowed there, in English.
    public String words() {
        return fault.words(named);
    }

    /// The same as a problem of a form, at that field.
    public Problem at(String field) {
        var said = new ArrayList<String>();
        said.add(Integer.toString(line));
        said.add(path);
        said.addAll(named);
        return new Problem(field, fault.key(), said);
    }

    /// As a line of text, such as `9: way-in: "closed"; allowed: open, invitation`.
    @Override
    public String toString() {
        return "%d: %s: %s".formatted(line, path.isEmpty() ? "(top)" : path, words());
    }
}
