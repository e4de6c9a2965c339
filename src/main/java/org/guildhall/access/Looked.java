package org.guildhall.access;

import org.guildhall.platform.event.Subject;

/// Somebody looked at a document or at a verification. Published by whoever shows it, in the
/// transaction that reads it, so that nothing is shown that the audit trail couldn't note.
///
/// @param of the case it belongs to
/// @param what which thing of the case, named without anything personal, such as `document 0198…`
/// @param name what people call it, such as a file's name; erased with the person's data
public record Looked(Caller caller, Subject of, String what, String name) {}
