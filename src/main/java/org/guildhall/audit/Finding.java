package org.guildhall.audit;

/// Something in the trail that isn't as it was written, named so that a person can go and look.
public sealed interface Finding {
    /// In one line, for whoever runs the check.
    String words();

    /// An entry says something else than when it was hashed.
    record Changed(long number) implements Finding {
        @Override
        public String words() {
            return "entry " + number + " was changed";
        }
    }

    /// Numbers without entries.
    record Removed(long first, long last) implements Finding {
        @Override
        public String words() {
            return first == last
                    ? "entry " + first + " was removed"
                    : "entries " + first + " to " + last + " were removed";
        }
    }

    /// An entry that the next one doesn't follow, though that one follows the entry before.
    record Inserted(long number) implements Finding {
        @Override
        public String words() {
            return "entry " + number + " was inserted";
        }
    }

    /// Two neighbours that don't belong together.
    record Torn(long before, long after) implements Finding {
        @Override
        public String words() {
            return "entry %d does not follow entry %d: one was removed between them, or %d was changed together with its hash"
                    .formatted(after, before, before);
        }
    }

    /// The details of a look are no longer those it was noted with.
    record DetailsChanged(long number) implements Finding {
        @Override
        public String words() {
            return "the details of entry " + number + " were changed";
        }
    }

    /// Details are gone, and no entry says that they were erased.
    record DetailsRemoved(long number) implements Finding {
        @Override
        public String words() {
            return "the details of entry " + number + " were removed";
        }
    }

    /// A row of history says something else than its entry.
    record HistoryChanged(long number, long event) implements Finding {
        @Override
        public String words() {
            return "history row %d was changed; entry %d knows it otherwise"
                    .formatted(event, number);
        }
    }

    /// An entry's row of history isn't there.
    record HistoryRemoved(long number, long event) implements Finding {
        @Override
        public String words() {
            return "history row %d was removed; entry %d knows it".formatted(event, number);
        }
    }

    /// A row of history that the trail never heard of.
    record HistoryInserted(long event) implements Finding {
        @Override
        public String words() {
            return "history row " + event + " has no entry: it was inserted, or its entry removed";
        }
    }

    /// The hash noted elsewhere isn't that of any entry.
    record HeadUnknown(String expected) implements Finding {
        @Override
        public String words() {
            return "no entry has the expected hash "
                    + expected
                    + ": the trail was cut off or written anew";
        }
    }
}
