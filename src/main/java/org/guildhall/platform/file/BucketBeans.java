package org.guildhall.platform.file;

import org.guildhall.platform.settings.BucketSettings;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The bucket and who carries files there, where the operator names one (`guildhall.files.url`).
@Configuration
@Import(BucketBeans.Named.class)
class BucketBeans {
    /// Settings are looked at as the program starts (ADR 95).
    static final class Named implements BeanRegistrar {
        @Override
        public void register(BeanRegistry parts, Environment environment) {
            if (!environment.containsProperty("guildhall.files.url")) return;
            parts.registerBean(
                    Bucket.class, bean -> bean.supplier(_ -> new Bucket(settings(environment))));
            parts.registerBean(Mover.class);
        }

        private static BucketSettings settings(Environment environment) {
            return new BucketSettings(
                    environment.getRequiredProperty("guildhall.files.url"),
                    environment.getProperty("guildhall.files.region", "us-east-1"),
                    environment.getRequiredProperty("guildhall.files.key-id"),
                    environment.getRequiredProperty("guildhall.files.key-secret"));
        }
    }
}
