package org.guildhall.platform.yaml;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.platform.web.Problem;
import tools.jackson.core.JacksonException;

/// A file that doesn't hold its rules, with everything that is wrong in it.
public final class InvalidFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public InvalidFile(String file, List<Mistake> mistakes) {
        super(
                mistakes.stream()
                        .map(mistake -> file + ":" + mistake)
                        .collect(Collectors.joining(System.lineSeparator())));
        this.mistakes = List.copyOf(mistakes);
    }

    /// A file that a reader broke off at, with the line where one is known.
    public static InvalidFile at(String file, Exception broken) {
        var words = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        if (!(broken instanceof JacksonException said)) {
            return new InvalidFile(file, List.of(Mistake.saying(1, "", words)));
        }
        var place = said.getLocation();
        var line = place == null ? 1 : Math.max(1, place.getLineNr());
        return new InvalidFile(file, List.of(Mistake.saying(line, "", said.getOriginalMessage())));
    }

    /// How many things are wrong.
    public int count() {
        return mistakes.size();
    }

    /// In the order of the file.
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /// One problem for each mistake, the first at that field of a form.
    public List<Problem> problems(String field) {
        return IntStream.range(0, mistakes.size())
                .mapToObj(index -> mistakes.get(index).at(index == 0 ? field : field + "." + index))
                .toList();
    }
}
