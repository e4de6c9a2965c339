package org.guildhall.platform.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// One reading of a file to its end: what is wrong on the way is noted, not thrown, so that whoever
/// wrote it learns of everything at once.
public final class Reading {
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();

    /// Notes what is wrong at a place; a second complaint about the same place helps nobody.
    void wrong(Node place, String path, Fault fault, String... named) {
        wrong(place.getStartMark().map(mark -> mark.getLine() + 1).orElse(0), path, fault, named);
    }

    void wrong(int line, String path, Fault fault, String... named) {
        if (mistakes.stream().noneMatch(mistake -> mistake.path().equals(path))) {
            mistakes.add(new Mistake(line, path, fault, List.of(named)));
        }
    }

    /// Notes that the reader knows a key, such as `form[].fields[].type`.
    void asked(String path) {
        asked.add(path.replaceAll("\\[[0-9]+]", "[]"));
    }

    /// A single value; empty, and noted, when it is none.
    String scalar(Node value, String path) {
        if (value instanceof ScalarNode scalar) return scalar.getValue();
        wrong(value, path, Misread.NO_VALUE);
        return "";
    }

    /// Every key that was asked for, whether it was there or not.
    public Set<String> asked() {
        return asked;
    }

    /// What is wrong, in the order of the file.
    public List<Mistake> mistakes() {
        return mistakes.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }
}
