package org.guildhall.doctor;

import java.util.List;
import java.util.Optional;
import org.guildhall.platform.file.Bucket;
import org.guildhall.platform.file.BucketAway;
import org.guildhall.platform.file.FilePlaces;
import org.guildhall.platform.settings.BucketSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether the files that lie in a bucket can be fetched from there; nothing to say where there is
/// neither.
final class FilesCheck {
    private static final String NOBODY = "doctor-looks-for-nothing";

    private final FilePlaces places;
    private final Optional<BucketSettings> bucket;

    FilesCheck(JdbcClient sql, Optional<BucketSettings> bucket) {
        this.places = new FilePlaces(sql);
        this.bucket = bucket;
    }

    List<Finding> look() {
        var count = places.count();
        if (bucket.isPresent()) return List.of(look(bucket.get(), count));
        return count.inBucket() == 0
                ? List.of()
                : List.of(
                        Finding.failed(
                                "files",
                                "%d lie in a bucket, and none is named".formatted(count.inBucket()),
                                "name it again: guildhall.files.*"));
    }

    private static Finding look(BucketSettings settings, FilePlaces.Count count) {
        var words =
                "%d in %s, %d in the database"
                        .formatted(count.inBucket(), settings.url(), count.inDatabase());
        try {
            var _ = new Bucket(settings).get(NOBODY);
            return Finding.ok("files", words);
        } catch (BucketAway away) {
            return Finding.failed(
                    "files",
                    words + ": " + away.getMessage(),
                    "start it, open the way there, or mend guildhall.files.*");
        }
    }
}
