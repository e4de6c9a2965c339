package org.guildhall.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Room where the installation writes.
final class DiskCheck {
    private static final long LITTLE = 2L << 30;
    private static final long TOO_LITTLE = 200L << 20;

    private DiskCheck() {}

    static List<Finding> look(List<Path> places) {
        return places.stream().map(DiskCheck::one).toList();
    }

    private static Finding one(Path place) {
        try {
            return found(place, Files.getFileStore(place).getUsableSpace());
        } catch (IOException _) {
            return Finding.failed(
                    "disk",
                    place + " is not there or can't be read",
                    "make it, and let it be ours");
        }
    }

    private static Finding found(Path place, long left) {
        var words = "%d MB left at %s".formatted(left >> 20, place);
        var remedy = "make room: below 200 MB uploads fail, and a full disk stops the database";
        if (left < TOO_LITTLE) return Finding.failed("disk", words, remedy);
        return left < LITTLE ? Finding.warning("disk", words, remedy) : Finding.ok("disk", words);
    }
}
