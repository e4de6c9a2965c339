package org.guildhall.knowledge;

import java.util.Locale;
import org.guildhall.knowledge.article.Citation;

/// An article as an answer names it to a reader.
///
/// @param title in the language that the reader gets
/// @param spoken that language; another one than the reader's where a fallback is declared
/// @param path where everybody reads it, in the edition that is current by then
public record Reference(Citation citation, String title, Locale spoken, String path) {}
