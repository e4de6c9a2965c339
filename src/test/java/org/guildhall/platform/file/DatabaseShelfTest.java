package org.guildhall.platform.file;

import org.guildhall.support.Ground;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig({Ground.class, DatabaseShelf.class})
@DirtiesContext
class DatabaseShelfTest implements ShelfContract {
    @Autowired private DatabaseShelf database;

    @Override
    public Shelf shelf() {
        return database;
    }
}
