-- What counts no more is taken out of the analysis store.
grant delete on mart.submission to cinnabar_app;
