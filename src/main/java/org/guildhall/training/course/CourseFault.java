package org.guildhall.training.course;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guildhall.platform.yaml.Fault;
import org.guildhall.platform.yaml.Mistake;

/// What can be wrong with what a programme asks for in the way of training.
enum CourseFault implements Fault {
    NO_COURSE("no course \"%s\"; there are %s");

    private static final String KEY = "training.courses";

    private final String words;

    CourseFault(String words) {
        this.words = words;
    }

    Mistake of(String code, Set<String> codes) {
        return new Mistake(1, KEY, this, List.of(code, String.join(", ", new TreeSet<>(codes))));
    }

    @Override
    public String words(List<String> named) {
        return words.formatted(named.toArray());
    }

    @Override
    public String key() {
        return "training.fault." + name();
    }
}
