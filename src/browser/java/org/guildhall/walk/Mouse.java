package org.guildhall.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/// A mouse, and a keyboard for what is typed.
final class Mouse implements Hand {
    @Override
    public void press(Locator control) {
        control.click();
    }

    @Override
    public void write(Locator field, String words) {
        field.fill(words);
    }

    @Override
    public void choose(Locator list, String value) {
        list.selectOption(value);
    }

    @Override
    public void tick(Locator box) {
        box.check();
    }

    @Override
    public void attach(Locator field, FilePayload file) {
        field.setInputFiles(file);
    }

    @Override
    public void meets() {}
}
