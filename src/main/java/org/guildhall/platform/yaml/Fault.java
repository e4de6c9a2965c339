package org.guildhall.platform.yaml;

import java.util.List;

/// A kind of thing that can be wrong at a place of a file: in English for the command line, by its
/// message for pages.
public interface Fault {
    /// In English, with what is named in it.
    String words(List<String> named);

    /// The message that says it: line, path, and what is named.
    String key();
}
