package org.guildhall.programme;

import java.util.Optional;
import org.guildhall.programme.form.Words;

/// What a company hands in before it is invited.
public record Material(String code, Words label, Optional<Words> hint) {}
