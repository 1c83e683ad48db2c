package id.jmo.platform.mongo;

import java.util.List;

/** Migrations that are known only when all beans are there, such as those of every collection of some kind. */
@FunctionalInterface
public interface DataMigrations {

    List<DataMigration> all();
}
