package org.guildhall.platform.api.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many requests of the API are answered within a minute; as many as come where it is 0.
@ConfigurationProperties("guildhall.api")
record Limits(
        @DefaultValue("600") int tokenPerMinute, @DefaultValue("3000") int addressPerMinute) {}
