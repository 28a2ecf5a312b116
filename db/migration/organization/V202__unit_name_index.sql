-- The register is paged in the order of names.
create index on organization.unit (name, id);
