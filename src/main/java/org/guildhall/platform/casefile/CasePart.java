package org.guildhall.platform.casefile;

/// What one package has about a case. It reads its own tables; whoever asks has been let in.
public interface CasePart {
    /// Binds all of it, paper by paper.
    void gather(OneCase of, Binder binder);
}
