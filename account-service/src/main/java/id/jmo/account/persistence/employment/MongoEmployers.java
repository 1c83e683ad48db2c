package id.jmo.account.persistence.employment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.account.application.employment.Employers;
import id.jmo.account.model.Employer;
import id.jmo.platform.values.EmployerNumber;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/** {@link Employers} in the collection {@code employers}, by number. */
@Repository
class MongoEmployers implements Employers {

    private static final String COLLECTION = "employers";

    private final MongoOperations mongo;

    MongoEmployers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record EmployerDocument(@Id String number, String name) {

        private Employer toEmployer() {
            return new Employer(new EmployerNumber(number), name);
        }
    }

    @Override
    public void keep(Employer employer) {
        mongo.save(new EmployerDocument(employer.number().text(), employer.name()), COLLECTION);
    }

    @Override
    public Optional<Employer> find(EmployerNumber number) {
        return Optional.ofNullable(mongo.findById(number.text(), EmployerDocument.class, COLLECTION))
                .map(EmployerDocument::toEmployer);
    }

    @Override
    public Map<EmployerNumber, Employer> findAll(Collection<EmployerNumber> numbers) {
        var ids = numbers.stream().map(EmployerNumber::text).toList();
        return mongo.find(query(where("_id").in(ids)), EmployerDocument.class, COLLECTION).stream()
                .map(EmployerDocument::toEmployer)
                .collect(Collectors.toMap(Employer::number, Function.identity()));
    }
}
