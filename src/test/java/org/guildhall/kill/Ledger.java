package org.guildhall.kill;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was asked of the program and what it answered, from the outside: whatever it acknowledged
/// must be there, and nothing may be done more often than it was asked for.
public final class Ledger {
    private static final String ROWS =
            "select count(*) from platform_event where subject_id = :subject and type = :type";

    private final Map<Step, Answers> steps = new ConcurrentHashMap<>();
    private final List<Fact> facts = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    /// One kind of step of one object, as its history names it.
    record Step(UUID subject, String type) {}

    /// How often a step was acknowledged, and how often the answer never came.
    private record Answers(int acknowledged, int unanswered) {
        static Answers plus(Answers one, Answers other) {
            return new Answers(
                    one.acknowledged + other.acknowledged, one.unanswered + other.unanswered);
        }
    }

    private record Fact(String words, Predicate<JdbcClient> holds) {}

    /// A request had its answer.
    void answered() {
        requests.incrementAndGet();
    }

    /// How many requests had their answer so far, reading and writing ones.
    int requests() {
        return requests.get();
    }

    /// A request had none, or was turned away at a busy moment.
    void refused(String why) {
        refused.add(why);
    }

    /// How many had none so far.
    int refusals() {
        return refused.size();
    }

    /// Why they had none, and how many each.
    Map<String, Long> whyRefused() {
        return refused.stream().collect(groupingBy(why -> why, TreeMap::new, counting()));
    }

    void acknowledged(Step step) {
        steps.merge(step, new Answers(1, 0), Answers::plus);
    }

    void unanswered(Step step) {
        steps.merge(step, new Answers(0, 1), Answers::plus);
    }

    /// Something acknowledged that is no step of history, and where it can be seen: a count of
    /// rows.
    void acknowledged(String words, String count, Object... parameters) {
        facts.add(
                new Fact(
                        words,
                        database ->
                                database.sql(count)
                                                .params(List.of(parameters))
                                                .query(Long.class)
                                                .single()
                                        > 0));
    }

    /// How much was acknowledged so far.
    public int size() {
        return facts.size()
                + steps.values().stream().mapToInt(answers -> answers.acknowledged).sum();
    }

    /// What was acknowledged and is not there, or was done too often.
    List<String> broken(JdbcClient database) {
        var lost =
                facts.stream()
                        .filter(fact -> !fact.holds.test(database))
                        .map(fact -> "acknowledged and lost: " + fact.words);
        var wrong = steps.entrySet().stream().flatMap(step -> broken(database, step));
        return Stream.concat(lost, wrong).toList();
    }

    private static Stream<String> broken(JdbcClient database, Map.Entry<Step, Answers> entry) {
        var step = entry.getKey();
        var answers = entry.getValue();
        var rows =
                database.sql(ROWS)
                        .param("subject", step.subject)
                        .param("type", step.type)
                        .query(Integer.class)
                        .single();
        var most = answers.acknowledged + answers.unanswered;
        return answers.acknowledged <= rows && rows <= most
                ? Stream.empty()
                : Stream.of(
                        "%s of %s: acknowledged %d times, unanswered %d times, in history %d times"
                                .formatted(
                                        step.type,
                                        step.subject,
                                        answers.acknowledged,
                                        answers.unanswered,
                                        rows));
    }
}
