package org.guildhall.platform.mail.enclosure;

import org.guildhall.platform.file.FileId;

/// A file that goes along with a letter. The letter names it, and doesn't keep it: what is removed
/// where it belongs before the letter leaves stays behind.
public record Enclosed(String name, String mediaType, FileId file) {}
