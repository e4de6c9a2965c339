package org.guildhall.demo.letters;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/// Where the demo's letters go, and the pages on which they are read.
public final class LetterParts implements BeanRegistrar {
    @Override
    public void register(BeanRegistry parts, Environment environment) {
        parts.registerBean(DemoMailbox.class);
        parts.registerBean(Mailbox.class);
        parts.registerBean(MailboxPages.class);
    }
}
