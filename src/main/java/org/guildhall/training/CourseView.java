package org.guildhall.training;

import java.util.List;
import java.util.Optional;
import org.guildhall.platform.web.Chip;
import org.guildhall.training.passage.Certificate;
import org.guildhall.training.passage.Waiver;

/// A course as a page shows it, to somebody who takes it or on the desk.
///
/// @param lessons their titles, in order
/// @param certified how many people hold a certificate that counts, of the needed ones
/// @param mine the reader's own newest certificate
/// @param due whether that is to be renewed
/// @param open whether the reader may answer the quiz now
/// @param left how many attempts the reader has left
/// @param ended whether the partnership is over, so that it can only be read
public record CourseView(
        String code,
        String name,
        String summary,
        String path,
        List<String> lessons,
        int certified,
        int needed,
        Chip chip,
        Optional<Waiver> waiver,
        boolean done,
        Optional<Certificate> mine,
        boolean due,
        boolean open,
        int left,
        boolean ended) {
    /// The message that says why its quiz isn't open to the reader.
    public String closed() {
        if (ended) return "training.quiz.ended";
        return left == 0 ? "training.quiz.used-up" : "training.quiz.passed";
    }
}
