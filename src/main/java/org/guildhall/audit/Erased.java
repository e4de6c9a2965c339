package org.guildhall.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// How an entry says of which entries the details were erased: their numbers in its note, which
/// stays in the chain for ever.
final class Erased {
    /// The act of such an entry.
    static final String ACT = "audit.erased";

    private Erased() {}

    static String note(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /// The entries of which this deed erased the details; none for any other deed.
    static LongStream numbers(Deed deed) {
        return deed.act().equals(ACT) && !deed.note().isEmpty()
                ? Arrays.stream(deed.note().split(" ")).mapToLong(Long::parseLong)
                : LongStream.empty();
    }
}
