package org.guildhall.verification.table;

import java.util.Map;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.verification.number.RegistrationNumbers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The table of registration numbers, for administrators: its rows, each to be changed, taken out,
/// and tried with a number.
@Controller
@RequestMapping(NumberTablePages.HERE)
class NumberTablePages {
    static final String HERE = "/desk/numbers";

    private final NumberTable table;
    private final RegistrationNumbers numbers;

    NumberTablePages(NumberTable table, RegistrationNumbers numbers) {
        this.table = table;
        this.numbers = numbers;
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_NUMBERS)
    @GetMapping
    ModelAndView all(Staff caller) {
        return all(caller, Form.empty());
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_NUMBERS)
    @PostMapping
    ModelAndView added(Staff caller, Form form) {
        return form.read(() -> NumberForm.added(form))
                .then(
                        row -> {
                            table.add(caller, row);
                            return Answer.seeOther(HERE, "verification.numbers.added");
                        })
                .orElse(() -> all(caller, form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_NUMBERS)
    @GetMapping("/{country}/{code}")
    ModelAndView one(
            Staff caller,
            @PathVariable String country,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String number) {
        var row = table.row(caller, country, code);
        var form = NumberForm.of(row);
        form.put("number", number);
        form.put("scheme", code);
        return one(row, form);
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_NUMBERS)
    @PostMapping("/{country}/{code}")
    ModelAndView changed(
            Staff caller, @PathVariable String country, @PathVariable String code, Form form) {
        return form.read(() -> NumberForm.read(form, country, code))
                .then(
                        row -> {
                            table.change(caller, form.version(), row);
                            return Answer.seeOther(HERE, "verification.numbers.changed");
                        })
                .orElse(() -> one(table.row(caller, country, code), form));
    }

    @Access(value = Access.Who.STAFF, may = Permission.MANAGE_NUMBERS)
    @PostMapping("/{country}/{code}/removal")
    ModelAndView removed(
            Staff caller, @PathVariable String country, @PathVariable String code, Form form) {
        table.remove(caller, form.version(), country, code);
        return Answer.seeOther(HERE, "verification.numbers.removed");
    }

    private ModelAndView all(Staff caller, Form form) {
        return Answer.page(
                "verification/numbers",
                Map.of("rows", table.rows(caller), "history", table.history(caller), "form", form));
    }

    private ModelAndView one(NumberRow row, Form form) {
        var country = row.pattern().country();
        var finding = numbers.check(country, row.pattern().code(), form.value("number"));
        return Answer.page(
                "verification/numberrow",
                Map.of(
                        "row", row,
                        "form", form,
                        "finding", finding,
                        "schemes", numbers.schemes(country)));
    }
}
