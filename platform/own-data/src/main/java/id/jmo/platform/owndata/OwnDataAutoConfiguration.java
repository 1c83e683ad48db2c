package id.jmo.platform.owndata;

import id.jmo.platform.problems.ProblemTexts;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Gives a service the endpoint of its part, and holds its sources to having all their texts. */
@AutoConfiguration(afterName = "id.jmo.platform.problems.ProblemsAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OwnDataAutoConfiguration {

    @Bean
    PersonalDataController personalDataController(
            ObjectProvider<PersonalDataSource> sources,
            ProblemTexts texts,
            ObjectProvider<Clock> clock,
            @Value("${spring.application.name}") String service) {
        Composer composer = new Composer(texts);
        List<PersonalDataSource> all = sources.orderedStream().toList();
        composer.requireTexts(
                all.stream().flatMap(source -> source.sections().stream()).toList());
        return new PersonalDataController(all, composer, service, clock.getIfAvailable(Clock::systemUTC));
    }
}
