package org.guildhall.programme;

import java.util.List;
import org.guildhall.platform.yaml.Mistake;

/// What programmes ask for that isn't in their own file. Whoever keeps that brings a bean of it;
/// programmes don't know them.
public interface ProgrammeNeeds {
    /// What a programme asks for and isn't there.
    List<Mistake> missing(Programme programme);
}
