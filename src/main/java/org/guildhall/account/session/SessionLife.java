package org.guildhall.account.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a sign-in holds: `idle` without being used, `longest` at all.
@ConfigurationProperties("guildhall.session")
public record SessionLife(
        @DefaultValue("24h") Duration idle, @DefaultValue("14d") Duration longest) {}
