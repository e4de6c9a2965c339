package org.guildhall;

import org.guildhall.demo.DemoParts;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

/// The program: one process that serves the public site, the portal, the desk and the JSON API.
/// Parts go by their full names, since two packages may well use the same word.
@Modulithic
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.REGEX, pattern = "org\\.guildhall\\.demo\\..*")
        })
@Import(DemoParts.class)
public class Guildhall {
    /// Once all parts are known none is added: which are of a type is found out once for each, from
    /// the web server's parts on, and not anew for every part that is made before the framework
    /// says so itself.
    @Bean
    static BeanFactoryPostProcessor allKnown() {
        return parts -> {
            if (parts instanceof DefaultListableBeanFactory beans) {
                beans.setAutowireCandidateResolver(new ByOwnName());
            }
            parts.freezeConfiguration();
        };
    }

    public static void main(String[] arguments) {
        System.exit(CommandLineDesk.run(arguments));
    }
}
