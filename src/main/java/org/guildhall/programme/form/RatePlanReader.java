package org.guildhall.programme.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.platform.value.Money;
import org.guildhall.platform.web.Invalid;
import org.guildhall.programme.form.FieldType.RatePlan;

/// Reads the brackets of a rate plan: from which sales on, which rate. The first begins at 0, each
/// further one above the one before.
final class RatePlanReader {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private RatePlanReader() {}

    static Map<String, List<String>> read(
            String name, RatePlan plan, Map<String, List<String>> typed) {
        var kind = first(name + ".kind", typed, "graduated");
        var currency = first(name + ".currency", typed, plan.currencies().getFirst());
        if (!FieldRows.KINDS.contains(kind)) {
            throw Invalid.because("programme.field.choice");
        }
        if (!plan.currencies().contains(currency)) {
            throw Invalid.because("programme.field.currency", String.join(", ", plan.currencies()));
        }
        var froms = new ArrayList<String>();
        var rates = new ArrayList<String>();
        brackets(name, currency, typed, froms, rates);
        checkOrder(plan, froms);
        return Map.of(
                name + ".kind",
                List.of(kind),
                name + ".currency",
                List.of(currency),
                name + ".from",
                froms,
                name + ".rate",
                rates);
    }

    private static void brackets(
            String name,
            String currency,
            Map<String, List<String>> typed,
            List<String> froms,
            List<String> rates) {
        var rows = TableReader.rows(typed, List.of(name + ".from", name + ".rate"));
        for (var row : rows) {
            if (row.contains("")) {
                throw Invalid.because("programme.field.bracketHalf");
            }
            froms.add(Money.of(row.getFirst(), currency).amount().toPlainString());
            rates.add(Percentages.read(row.getLast(), BigDecimal.ZERO, HUNDRED));
        }
    }

    private static void checkOrder(RatePlan plan, List<String> froms) {
        if (froms.size() > plan.most()) {
            throw Invalid.because("programme.field.brackets", plan.most());
        }
        if (new BigDecimal(froms.getFirst()).signum() != 0) {
            throw Invalid.because("programme.field.bracketFirst");
        }
        for (var i = 1; i < froms.size(); i++) {
            if (new BigDecimal(froms.get(i)).compareTo(new BigDecimal(froms.get(i - 1))) <= 0) {
                throw Invalid.because("programme.field.bracketOrder", i + 1);
            }
        }
    }

    private static String first(String key, Map<String, List<String>> typed, String otherwise) {
        var filled = FieldReader.filled(key, typed);
        return filled.isEmpty() ? otherwise : filled.getFirst();
    }
}
