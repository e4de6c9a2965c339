package org.guildhall.platform.file;

import org.guildhall.platform.job.Pump;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries files from the database, where they are laid in the transaction of whoever brings them,
/// into the bucket, and sweeps there what was erased here. A bucket that is away holds nobody up.
class Mover extends Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Mover.class);
    private static final int PAUSE_SECONDS = 60;

    private final ObjectStore objects;
    private final DatabaseShelf database;
    private final Bucket bucket;

    Mover(ObjectStore objects, DatabaseShelf database, Bucket bucket) {
        super("file-mover");
        this.objects = objects;
        this.database = database;
        this.bucket = bucket;
    }

    @Override
    protected boolean work() {
        var swept = objects.due().map(this::sweep).orElse(false);
        var moved = objects.next().map(this::move).orElse(false);
        return swept || moved;
    }

    /// False when the bucket is away: the next one then waits as well.
    private boolean sweep(String name) {
        try {
            bucket.remove(name);
            objects.kept(name);
            return true;
        } catch (BucketAway away) {
            return putOff(name, away);
        }
    }

    private boolean move(ObjectStore.Move move) {
        try {
            var locked = database.get(move.sha256());
            locked.ifPresent(bytes -> bucket.put(move.name(), bytes));
            objects.moved(move);
            return true;
        } catch (BucketAway away) {
            return putOff(move.name(), away);
        }
    }

    private boolean putOff(String name, BucketAway away) {
        LOG.atWarn().addKeyValue("failure", away.getMessage()).log("bucket away");
        objects.sweepIn(PAUSE_SECONDS, name);
        return false;
    }
}
