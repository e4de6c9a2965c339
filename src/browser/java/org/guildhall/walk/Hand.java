package org.guildhall.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/// What somebody works a page with.
sealed interface Hand permits Mouse, Keyboard {
    /// A link or a button.
    void press(Locator control);

    void write(Locator field, String words);

    /// One of a list's choices, by its value.
    void choose(Locator list, String value);

    /// A box, or one of several of which only one can be chosen.
    void tick(Locator box);

    void attach(Locator field, FilePayload file);

    /// Looks over a page that has just come.
    void meets();
}
