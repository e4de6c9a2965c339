package org.guildhall.training.passage;

/// Where a partnership stands between access and selling.
public enum Stage {
    /// Its people take the courses that the programme asks for.
    TRAINING,
    /// Trained, on its way to the first sale.
    GO_LIVE,
    /// It sells.
    SELLING;

    /// The message that names the stage.
    public String key() {
        return "training.stage." + name();
    }
}
