package org.guildhall.inbound.reading;

/// Whether a person wrote a mail to us, or a machine did; only the first wants an answer (RFC 3834
/// section 2).
public enum Automation {
    /// A person, as far as one can tell.
    PERSON,
    /// A machine answered one of our letters: somebody is away, a mail was read.
    ANSWERED,
    /// A machine wrote of its own accord: a notice, an alert.
    GENERATED,
    /// To many at once: a list, a newsletter.
    BULK,
    /// A mail server tells what became of a letter (RFC 3464).
    REPORT
}
