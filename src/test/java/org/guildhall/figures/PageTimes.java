package org.guildhall.figures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.guildhall.support.Visit;

/// How long a page takes from the request to its last byte, asked by one reader after another.
///
/// @param size of the page without its style sheets, in bytes
record PageTimes(String name, double median, double ninetyNinth, int size) {
    private static final int WARM_UP = 300;
    private static final int TIMES = 1000;

    static PageTimes of(String name, Visit reader, String path) {
        return of(name, reader, path, WARM_UP, TIMES);
    }

    /// Asks for all of them in turn, so often that none is measured for being the first.
    static void warm(Visit reader, Collection<String> paths, int rounds) {
        for (var round = 0; round < rounds; round++) paths.forEach(path -> open(reader, path));
    }

    /// With so many tries before, and so many that count.
    static PageTimes of(String name, Visit reader, String path, int before, int times) {
        for (var i = 0; i < before; i++) open(reader, path);
        var taken = new double[times];
        var size = 0;
        for (var i = 0; i < times; i++) {
            var began = System.nanoTime();
            size = open(reader, path);
            taken[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(taken);
        return new PageTimes(name, taken[times / 2], taken[times * 99 / 100], size);
    }

    private static int open(Visit reader, String path) {
        var answer = reader.get(path);
        if (answer.status() != 200) throw new IllegalStateException(path + " " + answer.status());
        return answer.body().getBytes(StandardCharsets.UTF_8).length;
    }

    String row() {
        return "| %s | %.1f ms | %.1f ms | %.1f kB |"
                .formatted(name, median, ninetyNinth, size / 1000.0);
    }
}
