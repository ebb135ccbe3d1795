"""What cstonews gives to other tools, and takes back: formats, one module each.

What lives here: tables (CSV, Arrow, DuckDB), JSON for collections, JSON Schema, and the
vocabularies of others (schema.org, W3C Web Annotation, ninjs). What does not: questions
over many articles (``cstonews.corpus``) and files of articles (``cstonews.article_files``).
"""
