package org.guildhall.platform.retention;

/// What one package keeps about a person and for no case: it goes when they ask to be forgotten.
public interface Forgettable extends Erasable {
    /// Nothing of it belongs to a case.
    @Override
    default long held(Erasing what) {
        return 0;
    }

    @Override
    default long erase(Erasing what) {
        return 0;
    }
}
