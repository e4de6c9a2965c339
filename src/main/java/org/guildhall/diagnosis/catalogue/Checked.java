package org.guildhall.diagnosis.catalogue;

import java.util.List;
import java.util.Optional;
import org.guildhall.diagnosis.table.Diagnosis;
import org.guildhall.diagnosis.table.Example;
import org.guildhall.platform.web.Problem;

/// What a text on the desk is worth: what is wrong in it, or what its examples say.
public record Checked(
        Optional<Diagnosis> diagnosis, List<Problem> problems, List<Example.Result> results) {
    public Checked {
        problems = List.copyOf(problems);
        results = List.copyOf(results);
    }

    /// How many examples say something else than they should.
    public long failed() {
        return results.stream().filter(result -> !result.holds()).count();
    }

    /// Whether it may be published.
    public boolean isSound() {
        return diagnosis.isPresent() && failed() == 0;
    }
}
