package org.guildhall.platform.yaml;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.platform.web.Problem;

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
